using Microsoft.AspNetCore.Identity;

namespace Dashboard.Data.Storage;

/// <summary>
/// The form of the identity tables. It is read from the options of the running program and, when a migration is made, from the design
/// factories: both must say the same, or the start refuses the model as changed.
/// </summary>
public static class IdentitySchema
{
    public static void Apply(IdentityOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Stores.SchemaVersion = IdentitySchemaVersions.Version2;
        options.Stores.MaxLengthForKeys = 128;
    }

    /// <summary>The services a design factory gives its context.</summary>
    internal static IServiceProvider DesignServices() => new ServiceCollection().Configure<IdentityOptions>(Apply).BuildServiceProvider();
}
