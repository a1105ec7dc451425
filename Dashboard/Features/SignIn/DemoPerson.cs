using Dashboard.Identity;

namespace Dashboard.Features.SignIn;

/// <summary>A role that the demonstration offers with one click.</summary>
/// <param name="Key">Its key in forms and texts.</param>
/// <param name="Role">One of <see cref="RoleNames"/>.</param>
/// <param name="Area">The area it sees.</param>
public sealed record DemoPerson(string Key, string Role, string Area)
{
    /// <summary>Everyone there is to try.</summary>
    public static IReadOnlyList<DemoPerson> All { get; } =
    [
        new("leader", RoleNames.Leader, "5101"),
        new("staff", RoleNames.Staff, "5101"),
        new("district", RoleNames.District, "510121"),
        new("subdistrict", RoleNames.Subdistrict, "510104017"),
        new("steward", RoleNames.Steward, "510183"),
        new("administrator", RoleNames.Administrator, "5101"),
    ];

    /// <summary>The account behind it; it has no password.</summary>
    public string UserName => $"demo-{Key}";
}
