"""`python -m transferkit`, for machines whose PATH does not know the program."""

from transferkit.commands import main

if __name__ == "__main__":
    main()
