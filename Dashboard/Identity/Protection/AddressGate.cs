using Microsoft.Extensions.Options;

namespace Dashboard.Identity.Protection;

/// <summary>
/// Refuses what is asked by a name that is not answered, and with <c>RequireHttps</c> what is asked in the clear: a page is led to HTTPS, a
/// program is refused, because its key has already been sent and it should learn of it. Probes of load balancers carry neither name nor key.
/// </summary>
internal sealed class AddressGate(RequestDelegate next, KnownHosts hosts, IOptions<AccessOptions> access)
{
    private const string Probes = "/health";

    public Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var request = context.Request;
        if (request.Path.StartsWithSegments(Probes))
        {
            return next(context);
        }

        if (!hosts.Answers(request.Host))
        {
            return Refusals.UnknownHostAsync(context);
        }

        if (request.IsHttps || !access.Value.RequireHttps)
        {
            return next(context);
        }

        var isPage = (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) && !AccessPaths.IsForPrograms(request.Path);
        if (!isPage || !hosts.MayStandInAnswer(request.Host))
        {
            return Refusals.InTheClearAsync(context);
        }

        context.Response.Redirect($"https://{hosts.SecureOf(request.Host)}{request.PathBase.ToUriComponent()}{request.Path.ToUriComponent()}{request.QueryString.ToUriComponent()}", permanent: false, preserveMethod: true);
        return Task.CompletedTask;
    }
}
