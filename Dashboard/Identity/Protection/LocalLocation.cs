namespace Dashboard.Identity.Protection;

/// <summary>
/// Takes the name the client asked by out of a redirect to the same place: frameworks write it there, and whoever writes the Host header would
/// decide where the next reader of a kept answer is sent.
/// </summary>
internal static class LocalLocation
{
    public static void Apply(HttpContext context)
    {
        var request = context.Request;
        if (Uri.TryCreate(context.Response.Headers.Location, UriKind.Absolute, out var target)
            && Uri.TryCreate($"{request.Scheme}://{request.Host.ToUriComponent()}/", UriKind.Absolute, out var asked)
            && target.Scheme == asked.Scheme && target.Authority.Equals(asked.Authority, StringComparison.OrdinalIgnoreCase))
        {
            context.Response.Headers.Location = target.PathAndQuery + target.Fragment;
        }
    }
}
