"""The JSON API: what the pages show, for programs, under the same permissions and masks (`openapi`)."""
