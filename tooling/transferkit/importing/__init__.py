"""Material from elsewhere (Word, notebooks, Markdown, folders, zips) into a module draft, with everything dropped listed."""
