using Dashboard.Identity;

namespace Dashboard.Data.Access;

/// <summary>A key of an upstream system or a reading client. The key itself is not stored.</summary>
public sealed class ApiKey
{
    public required string Name { get; set; }

    /// <summary>SHA-256 of the random 256-bit key.</summary>
    public required byte[] Hash { get; set; }

    /// <summary>Sources it may deliver for, separated by commas; <c>*</c> for all.</summary>
    public required string Sources { get; set; }

    /// <summary>Area codes, separated by commas.</summary>
    public required string Areas { get; set; }

    public required Rights Rights { get; set; }

    public required DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset? RevokedAt { get; set; }
}
