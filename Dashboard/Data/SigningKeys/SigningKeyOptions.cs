using System.Security.Cryptography;
using Dashboard.Settings;

namespace Dashboard.Data.SigningKeys;

/// <summary>What encrypts the keys that sign cookies and forms, which lie in the database.</summary>
public sealed class SigningKeyOptions : ISettings
{
    public const string SectionName = "SigningKeys";

    /// <summary>File of an RSA certificate with its private key (PFX, or PEM); empty leaves the keys in clear.</summary>
    public string Certificate { get; set; } = "";

    /// <summary>PEM only: file of the private key where it lies apart.</summary>
    public string PrivateKey { get; set; } = "";

    /// <summary>File with the password of the PFX or of the private key; empty when there is none.</summary>
    public string PasswordFile { get; set; } = "";

    /// <summary>Whether the keys are encrypted.</summary>
    public bool IsSet => Certificate.Length > 0;

    /// <inheritdoc/>
    public IEnumerable<WrongSetting> Check()
    {
        if (!IsSet)
        {
            return PrivateKey.Length == 0 && PasswordFile.Length == 0 ? [] : [new(nameof(Certificate), null, "the file of a certificate, which the other settings belong to")];
        }

        foreach (var (key, file) in new[] { (nameof(Certificate), Certificate), (nameof(PrivateKey), PrivateKey), (nameof(PasswordFile), PasswordFile) })
        {
            if (file.Length > 0 && !File.Exists(SigningCertificate.PathOf(file)))
            {
                return [new(key, file, "an existing file")];
            }
        }

        try
        {
            using var certificate = SigningCertificate.Load(this);
            return certificate.HasPrivateKey && certificate.PublicKey.GetRSAPublicKey() is not null ? [] : [Wrong("")];
        }
        catch (Exception fault) when (fault is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            return [Wrong($" ({fault.Message})")];
        }
    }

    private WrongSetting Wrong(string why) =>
        new(nameof(Certificate), Certificate, $"an RSA certificate with its private key, as PFX or PEM, which the password of PasswordFile opens{why}");
}
