using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Dashboard.Identity.Keys;

/// <summary>A random 256-bit key. It is shown once; only its hash is kept, which needs no salt because the key cannot be guessed.</summary>
public static class ApiKeySecret
{
    private const string Prefix = "cg_";

    /// <summary>A key never made before.</summary>
    public static string Create() => Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>What is stored and looked up.</summary>
    public static byte[] HashOf(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
