using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Primitives;

namespace Dashboard.Identity.Protection;

/// <summary>
/// Which names the program is asked by. What a client calls it goes into no answer unless it is known: by the setting <c>AllowedHosts</c>, or,
/// where that names none, because it is an address or the name of this machine.
/// </summary>
internal sealed class KnownHosts
{
    private const string All = "*";
    private const int UsualPort = 443;

    private readonly List<StringSegment> named;
    private readonly IConfiguration configuration;
    private readonly IServer server;

    public KnownHosts(IConfiguration configuration, IServer server)
    {
        (this.configuration, this.server) = (configuration, server);
        var hosts = (configuration["AllowedHosts"] ?? All).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        named = hosts.Contains(All, StringComparer.Ordinal) ? [] : [.. hosts.Select(host => new StringSegment(host))];
    }

    /// <summary>Whether the host is one by which the program may be asked at all.</summary>
    public bool Answers(HostString host) =>
        host.HasValue && Uri.TryCreate($"http://{host.ToUriComponent()}/", UriKind.Absolute, out var read) && read.Host.Length > 0 && (named.Count == 0 || IsNamed(host.Host));

    /// <summary>Whether the settings name the host.</summary>
    public bool IsNamed(string host) => named.Count > 0 && HostString.MatchesAny(host, named);

    /// <summary>Whether the host may stand in a redirect.</summary>
    public bool MayStandInAnswer(HostString host) => named.Count > 0 ? IsNamed(host.Host) : IsThisMachine(host.Host);

    /// <summary>The same host where HTTPS is spoken.</summary>
    public string SecureOf(HostString host)
    {
        var port = SecurePort();
        return port == UsualPort ? new HostString(host.Host).ToUriComponent() : new HostString(host.Host, port).ToUriComponent();
    }

    private static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || host.Equals(Environment.MachineName, StringComparison.OrdinalIgnoreCase)
        || IPAddress.TryParse(host.Trim('[', ']'), out _);

    /// <summary>As ASP.NET Core finds it: the setting, else an address the program listens on, else the usual one.</summary>
    private int SecurePort()
    {
        if (configuration.GetValue<int?>("HTTPS_PORT") is { } set)
        {
            return set;
        }

        var listens = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        return listens.Where(address => address.StartsWith("https:", StringComparison.OrdinalIgnoreCase)).Select(address => (int?)BindingAddress.Parse(address).Port).FirstOrDefault() ?? UsualPort;
    }
}
