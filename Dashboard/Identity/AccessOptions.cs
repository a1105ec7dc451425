using System.Globalization;
using Dashboard.Settings;

namespace Dashboard.Identity;

/// <summary>How people sign in and how long that holds.</summary>
public sealed class AccessOptions : ISettings
{
    public const string SectionName = "Access";

    /// <summary>The shortest password that may be asked for.</summary>
    public const int LeastPasswordLength = 10;

    /// <summary>Shortest password.</summary>
    public int PasswordLength { get; set; } = LeastPasswordLength;

    /// <summary>Wrong passwords in a row after which a user name has to wait, whether or not there is such a user.</summary>
    public int LockoutAttempts { get; set; } = 5;

    /// <summary>Minutes it has to wait.</summary>
    public int LockoutMinutes { get; set; } = 15;

    /// <summary>Hours a remembered sign-in holds; without "remember" it ends with the browser.</summary>
    public int SignInHours { get; set; } = 12;

    /// <summary>HTTPS alone: pages are led to it, programs refused without it, cookies and HSTS hold browsers to it. Usually a proxy speaks HTTPS; then set this together with <see cref="ForwardedHeaders"/>.</summary>
    public bool RequireHttps { get; set; }

    /// <summary>Trust <c>X-Forwarded-For</c> and <c>X-Forwarded-Proto</c> of the <see cref="KnownProxies"/>.</summary>
    public bool ForwardedHeaders { get; set; }

    /// <summary>Addresses of the proxies that are trusted, separated by commas.</summary>
    public string KnownProxies { get; set; } = "127.0.0.1,::1";

    /// <inheritdoc/>
    public IEnumerable<WrongSetting> Check()
    {
        (string Key, int Value, int From, int To)[] ranges =
        [
            (nameof(PasswordLength), PasswordLength, LeastPasswordLength, 64),
            (nameof(LockoutAttempts), LockoutAttempts, 3, 20),
            (nameof(LockoutMinutes), LockoutMinutes, 1, 1440),
            (nameof(SignInHours), SignInHours, 1, 720),
        ];
        foreach (var (key, value, from, to) in ranges.Where(range => range.Value < range.From || range.Value > range.To))
        {
            yield return new(key, value.ToString(CultureInfo.InvariantCulture), $"{from} to {to}");
        }

        foreach (var proxy in Proxies().Where(proxy => !System.Net.IPAddress.TryParse(proxy, out _)))
        {
            yield return new(nameof(KnownProxies), proxy, "IP addresses separated by commas");
        }
    }

    /// <summary>The trusted proxies one by one.</summary>
    public IEnumerable<string> Proxies() => KnownProxies.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
