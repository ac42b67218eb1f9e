"""The formats that can be imported, a file each, found by the `IMPORTER` that it defines."""
