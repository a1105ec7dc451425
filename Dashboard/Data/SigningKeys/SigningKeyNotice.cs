using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;

namespace Dashboard.Data.SigningKeys;

/// <summary>
/// Says at the start that the signing keys lie in clear and what to do. Once a certificate is set, keys from before it are withdrawn: whoever
/// copied the database while they lay in clear could sign cookies with them until they end. Everybody signs in once more.
/// </summary>
internal sealed partial class SigningKeyNotice(
    IOptions<SigningKeyOptions> options, IOptions<KeyManagementOptions> storage, IKeyManager keys, ILogger<SigningKeyNotice> log) : IHostedService
{
    private const string Secret = "encryptedSecret";

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (!options.Value.IsSet)
        {
            InClear();
            return Task.CompletedTask;
        }

        var clear = storage.Value.XmlRepository!.GetAllElements()
            .Where(element => element.Name.LocalName == "key" && !element.Descendants().Any(inner => inner.Name.LocalName == Secret))
            .Select(element => (Guid)element.Attribute("id")!)
            .ToHashSet();
        var withdrawn = keys.GetAllKeys().Where(key => !key.IsRevoked && clear.Contains(key.KeyId)).ToList();
        withdrawn.ForEach(key => keys.RevokeKey(key.KeyId, "It lay in clear before a certificate was set."));
        if (withdrawn.Count > 0)
        {
            Withdrawn(withdrawn.Count);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The keys that sign cookies lie in the database in clear: whoever reads it, or a backup, can sign in as anybody. "
            + "To encrypt them, name an RSA certificate with its private key in SigningKeys:Certificate (appsettings.sample.json explains how)")]
    private partial void InClear();

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} signing keys from before the certificate were withdrawn; everybody signs in once more")]
    private partial void Withdrawn(int count);
}
