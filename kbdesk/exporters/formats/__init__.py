"""The formats that can be exported, a file each, found by the `EXPORTER` that it defines."""
