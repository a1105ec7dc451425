namespace Dashboard.Ingest.Files.Lines;

/// <summary>What the lines of a file were. Header, rows, blank lines and lines inside quoted cells come to all lines, so that no row is lost unseen.</summary>
internal sealed class LineTally
{
    /// <summary>All lines.</summary>
    public long Lines { get; set; }

    /// <summary>Lines of the header.</summary>
    public long Header { get; set; }

    /// <summary>Lines without anything but padding and empty cells.</summary>
    public long Blank { get; set; }

    /// <summary>Rows.</summary>
    public long Rows { get; set; }

    /// <summary>Lines that continue a row inside a quoted cell.</summary>
    public long Inside { get; set; }
}
