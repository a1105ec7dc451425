namespace Dashboard.Identity.Protection;

/// <summary>
/// A browser opens a web socket to any site and sends its cookies along, and no rule of its own stops it: the circuit and the hub look where
/// the page that asks came from. A client that shows a key is not carried by a cookie and may stand anywhere.
/// </summary>
internal sealed class OriginGate(RequestDelegate next, KnownHosts hosts)
{
    private const string Circuit = "/_blazor";
    private const string Hubs = "/hubs";

    public Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var request = context.Request;
        var guarded = request.Path.StartsWithSegments(Circuit) || (request.Path.StartsWithSegments(Hubs) && Keys.ApiKeyHandler.ShownIn(request).Length == 0);
        return guarded && request.Headers.Origin.ToString() is { Length: > 0 } origin && !IsOurs(origin, request) ? Refusals.ForeignOriginAsync(context) : next(context);
    }

    /// <summary>
    /// The same name as asked by, or one that the settings name (a proxy may ask by another). HTTPS is not joined from HTTP; where a proxy speaks
    /// HTTPS and nothing of it is believed, the origin alone tells it.
    /// </summary>
    private bool IsOurs(string origin, HttpRequest request)
    {
        if (!Uri.TryCreate(origin, UriKind.Absolute, out var page) || page.Scheme is not ("http" or "https") || (request.IsHttps && page.Scheme == "http"))
        {
            return false;
        }

        return (page.IsDefaultPort && hosts.IsNamed(page.Host)) || (Uri.TryCreate($"{page.Scheme}://{request.Host.ToUriComponent()}/", UriKind.Absolute, out var asked)
            && asked.Host.Equals(page.Host, StringComparison.OrdinalIgnoreCase) && asked.Port == page.Port);
    }
}
