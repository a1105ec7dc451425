using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace Dashboard.Identity.Protection;

/// <summary>Which proxies may say for whom they ask. Nothing is trusted unless the settings say so.</summary>
internal sealed class ProxyTrust(IOptions<AccessOptions> access) : IConfigureOptions<ForwardedHeadersOptions>
{
    public void Configure(ForwardedHeadersOptions options)
    {
        options.ForwardedHeaders = access.Value.ForwardedHeaders
            ? ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto
            : ForwardedHeaders.None;
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in access.Value.Proxies())
        {
            options.KnownProxies.Add(IPAddress.Parse(proxy));
        }
    }
}
