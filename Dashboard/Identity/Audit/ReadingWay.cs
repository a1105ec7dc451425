namespace Dashboard.Identity.Audit;

/// <summary>By which way records were read.</summary>
public enum ReadingWay
{
    /// <summary>On a page, in the list of records behind a figure.</summary>
    Page,

    /// <summary>Over the interface, by somebody who signed in.</summary>
    Interface,

    /// <summary>Over the interface, by a key.</summary>
    Key,

    /// <summary>As a file, by somebody who signed in.</summary>
    Export,

    /// <summary>As a file, by a key.</summary>
    KeyExport,
}
