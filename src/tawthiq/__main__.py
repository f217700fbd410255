"""`python -m tawthiq` is `tawthiq`."""

from tawthiq.cli import main

if __name__ == "__main__":
    main()
