using System.Security.Cryptography;
using System.Text.Encodings.Web;
using Dashboard.Data;
using Dashboard.Data.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Dashboard.Identity.Keys;

/// <summary>Knows a client by the key in its <c>X-Api-Key</c> header.</summary>
internal sealed class ApiKeyHandler(
    IDbContextFactory<DashboardDb> factory, IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "ApiKey";
    public const string Header = "X-Api-Key";

    /// <summary>Longer than any key ever made: not worth hashing.</summary>
    private const int LongestKey = 200;

    /// <summary>
    /// The key in the header, or at a hub as its access token, because a browser cannot set headers for a web socket; empty when none is shown.
    /// </summary>
    public static string ShownIn(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Headers.TryGetValue(Header, out var header) || !request.Path.StartsWithSegments("/hubs"))
        {
            return header.ToString();
        }

        const string Bearer = "Bearer ";
        var authorization = request.Headers.Authorization.ToString();
        return authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? authorization[Bearer.Length..] : request.Query["access_token"].ToString();
    }

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var shown = ShownIn(Request);
        if (shown.Length == 0)
        {
            return AuthenticateResult.NoResult();
        }

        var key = shown.Length > LongestKey ? null : await FindAsync(ApiKeySecret.HashOf(shown), Context.RequestAborted);
        return key is null
            ? AuthenticateResult.Fail("No such key.")
            : AuthenticateResult.Success(new AuthenticationTicket(KeyPrincipal.Of(key), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) =>
        Refusals.UnknownAsync(Context, wrongKey: ShownIn(Request).Length > 0);

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => Refusals.WithoutRightAsync(Context);

    /// <summary>The index finds the row; the whole hash is compared once more in constant time, so the answer's time tells nothing of it.</summary>
    private async Task<ApiKey?> FindAsync(byte[] hash, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var key = await db.ApiKeys.AsNoTracking().SingleOrDefaultAsync(row => row.Hash == hash && row.RevokedAt == null, cancellationToken);
        return key is not null && CryptographicOperations.FixedTimeEquals(key.Hash, hash) ? key : null;
    }
}
