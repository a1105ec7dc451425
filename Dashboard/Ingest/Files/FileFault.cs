namespace Dashboard.Ingest.Files;

/// <summary>A file cannot be taken, or not further than so far. The words come from <see cref="FileText"/> by the code.</summary>
internal sealed class FileFault(string code, params object[] details) : Exception(code)
{
    /// <summary>Key of the text.</summary>
    public string Code { get; } = code;

    /// <summary>What the text speaks of.</summary>
    public object[] Details { get; } = details;
}
