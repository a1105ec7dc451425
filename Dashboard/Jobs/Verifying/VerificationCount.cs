namespace Dashboard.Jobs.Verifying;

/// <summary>How many cells were compared and how many of them differ.</summary>
public readonly record struct VerificationCount(long Compared, long Differ)
{
    public static VerificationCount operator +(VerificationCount left, VerificationCount right) =>
        new(left.Compared + right.Compared, left.Differ + right.Differ);
}
