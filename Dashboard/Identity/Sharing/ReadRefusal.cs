namespace Dashboard.Identity.Sharing;

/// <summary>Why a heavy read was not done.</summary>
public enum ReadRefusal
{
    /// <summary>The reader has as many under way as one may have.</summary>
    TooManyOfReader,

    /// <summary>Its turn did not come in time: other readers keep the program busy.</summary>
    Busy,

    /// <summary>It ran longer than a read may; a smaller one is to be asked for.</summary>
    TooLong,
}
