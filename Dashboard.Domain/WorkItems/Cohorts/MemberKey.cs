namespace Dashboard.Domain.WorkItems.Cohorts;

/// <summary>
/// The number under which a member of a distinct count (a department) is filed: 64-bit FNV-1a over the UTF-16 bytes of its name. With
/// 1,000 departments the chance that any two share a number is 3e-14 (n squared over 2 to the 65th), so no table of names is kept.
/// </summary>
public static class MemberKey
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>The stable number of the name; case and spaces count.</summary>
    public static long Of(ReadOnlySpan<char> name)
    {
        var hash = Basis;
        foreach (var unit in name)
        {
            hash = (hash ^ (byte)unit) * Prime;
            hash = (hash ^ (byte)(unit >> 8)) * Prime;
        }

        return unchecked((long)hash);
    }
}
