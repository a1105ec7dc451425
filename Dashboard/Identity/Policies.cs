namespace Dashboard.Identity;

/// <summary>Names of the authorisation policies: one for each right. Whatever names none needs a reader with <see cref="Read"/>.</summary>
public static class Policies
{
    public const string Read = nameof(Rights.Read);
    public const string Records = nameof(Rights.Records);
    public const string Export = nameof(Rights.Export);
    public const string Write = nameof(Rights.Write);
    public const string Steward = nameof(Rights.Steward);
    public const string Operate = nameof(Rights.Operate);
    public const string Administer = nameof(Rights.Administer);
    public const string Judge = nameof(Rights.Judge);
}
