using System.Security.Cryptography.X509Certificates;

namespace Dashboard.Data.SigningKeys;

/// <summary>Reads the certificate that the settings name.</summary>
internal static class SigningCertificate
{
    /// <summary>The file, relative to the program.</summary>
    public static string PathOf(string file) => Path.GetFullPath(file, AppContext.BaseDirectory);

    /// <exception cref="System.Security.Cryptography.CryptographicException">It is no certificate, or the password does not open it.</exception>
    public static X509Certificate2 Load(SigningKeyOptions options)
    {
        var file = PathOf(options.Certificate);
        var password = options.PasswordFile.Length == 0 ? null : File.ReadAllText(PathOf(options.PasswordFile)).TrimEnd('\r', '\n');
        if (X509Certificate2.GetCertContentType(file) == X509ContentType.Pkcs12)
        {
            return X509CertificateLoader.LoadPkcs12FromFile(file, password);
        }

        var key = options.PrivateKey.Length == 0 ? null : PathOf(options.PrivateKey);
        return password is null ? X509Certificate2.CreateFromPemFile(file, key) : X509Certificate2.CreateFromEncryptedPemFile(file, password, key);
    }
}
