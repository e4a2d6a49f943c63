"""What the scripts of forms say: the scripts themselves know no language."""

from __future__ import annotations

from transferkit.model.words import Words


def form_words(say: Words) -> dict[str, str]:
    """The texts by the names of the data attributes of `#form-words`."""
    return {
        "yes": say("I can"),
        "partly": say("partly"),
        "no": say("not yet"),
        "skip": say("does not fit"),
        "open": say("not answered"),
        "progress": say("{answered} of {statements} statements answered"),
        "show-result": say("Show the result"),
        "result": say("Your result"),
        "next": say("This fits next"),
        "nothing-next": say("You know all modules that fit here. Choose freely, or help others."),
        "for-fields": say("For: {fields}."),
        "towards": say("It leads to: {modules}."),
        "known": say("Modules we know already"),
        "save-result": say("Save the result"),
        "file-result": say("result"),
        "save-file": say("Save as a file"),
        "open-file": say("Open a file"),
        "loaded": say("The file is open."),
        "kept": say("Nothing was changed."),
        "foreign": say("This file does not belong to this sheet. Nothing was changed."),
        "replace": say("What stands here is replaced by the file. Go on?"),
        "print": say("Print"),
        "delete": say("Delete everything"),
        "really": say("Delete everything you entered here from this device?"),
        "deleted": say("Everything is deleted."),
        "ticked": say("{ticked} of {items} done"),
        "private": say("What you enter stays on this device. Nobody else sees it unless you pass on a file or a print."),
        "not-kept": say("This browser keeps nothing: what you enter is gone when you close the page. Save it as a file or print it."),
    }
