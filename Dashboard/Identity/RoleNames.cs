namespace Dashboard.Identity;

/// <summary>The roles, as stored, and the rights each has.</summary>
public static class RoleNames
{
    public const string Leader = "leader";
    public const string Staff = "staff";
    public const string District = "district";
    public const string Subdistrict = "subdistrict";
    public const string Steward = "steward";
    public const string Administrator = "administrator";

    /// <summary>All roles.</summary>
    public static IReadOnlyList<string> All { get; } = [Leader, Staff, District, Subdistrict, Steward, Administrator];

    /// <summary>The rights of a role; none for an unknown one.</summary>
    public static Rights RightsOf(string role) => role switch
    {
        Leader => Rights.Read | Rights.Export,
        Staff => Rights.Read | Rights.Records | Rights.Export | Rights.Judge,
        District or Subdistrict => Rights.Read | Rights.Records | Rights.Export,
        Steward => Rights.Read | Rights.Records | Rights.Export | Rights.Write | Rights.Steward,
        Administrator => Rights.Read | Rights.Records | Rights.Export | Rights.Steward | Rights.Operate | Rights.Administer | Rights.Judge,
        _ => Rights.None,
    };
}
