using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Dashboard.Data.SigningKeys;

namespace Dashboard.Tests.Data.SigningKeys;

/// <summary>Certificates in files, in each form that the settings take.</summary>
internal static class TestCertificates
{
    private const string Secret = "correct horse battery";

    /// <summary>The forms there are.</summary>
    public static IReadOnlyList<string> Forms { get; } = ["pfx", "pfx-password", "pem", "pem-apart", "pem-password"];

    /// <summary>Writes a new certificate and gives the settings that name it.</summary>
    public static SigningKeyOptions Write(string folder, string form)
    {
        using var key = RSA.Create(2048);
        var begin = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var certificate = new CertificateRequest("CN=board", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(begin, begin.AddYears(10));
        var (file, apart, password) = (Path.Combine(folder, "board"), Path.Combine(folder, "board.key"), Path.Combine(folder, "board.password"));
        File.WriteAllText(password, Secret + "\n");
        switch (form)
        {
            case "pfx":
                File.WriteAllBytes(file, certificate.Export(X509ContentType.Pfx));
                return new SigningKeyOptions { Certificate = file };
            case "pfx-password":
                File.WriteAllBytes(file, certificate.Export(X509ContentType.Pfx, Secret));
                return new SigningKeyOptions { Certificate = file, PasswordFile = password };
            case "pem":
                File.WriteAllText(file, certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem());
                return new SigningKeyOptions { Certificate = file };
            case "pem-apart":
                File.WriteAllText(file, certificate.ExportCertificatePem());
                File.WriteAllText(apart, key.ExportPkcs8PrivateKeyPem());
                return new SigningKeyOptions { Certificate = file, PrivateKey = apart };
            default:
                File.WriteAllText(file, certificate.ExportCertificatePem());
                File.WriteAllText(apart, key.ExportEncryptedPkcs8PrivateKeyPem(Secret, new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 10_000)));
                return new SigningKeyOptions { Certificate = file, PrivateKey = apart, PasswordFile = password };
        }
    }
}
