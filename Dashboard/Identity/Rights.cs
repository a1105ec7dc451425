namespace Dashboard.Identity;

/// <summary>What a reader may do inside the area scope.</summary>
[Flags]
public enum Rights
{
    None = 0,

    /// <summary>See figures.</summary>
    Read = 1,

    /// <summary>See the records behind a figure.</summary>
    Records = 2,

    /// <summary>Take figures and records away as a file.</summary>
    Export = 4,

    /// <summary>Deliver work items and returns (API keys, stewards).</summary>
    Write = 8,

    /// <summary>See imports and rejects, and correct them.</summary>
    Steward = 16,

    /// <summary>See and run operations.</summary>
    Operate = 32,

    /// <summary>Manage users, keys and settings.</summary>
    Administer = 64,

    /// <summary>Start and withdraw phases of control charts. Held by the committee only: whoever is judged does not move the limits.</summary>
    Judge = 128,
}
