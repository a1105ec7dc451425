namespace Dashboard.Ingest.Writing.Sessions;

/// <summary>A cell and the days (day numbers, both inclusive) in which asks are looked for.</summary>
internal readonly record struct AskWindow(int Cell, int FirstDay, int LastDay);
