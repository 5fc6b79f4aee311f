"""Text and figures beside the body: list, legend and pages, by ordinary widgets."""
