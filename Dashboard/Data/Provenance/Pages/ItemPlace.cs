namespace Dashboard.Data.Provenance.Pages;

/// <summary>A work item of a list, and where it lies.</summary>
internal readonly record struct ItemPlace(long Id, int Cell);
