using System.Text.RegularExpressions;

namespace Dashboard.Tests.Support;

/// <summary>Fills in the sign-in page as a browser does.</summary>
public static partial class SignInForm
{
    /// <summary>Opens the page and sends the form with its token.</summary>
    public static Task<HttpResponseMessage> PostAsync(HttpClient client, string user, string password, string? returnUrl = null) =>
        PostAsync(client, "/sign-in/password", ("user", user), ("password", password), ("returnUrl", returnUrl ?? ""));

    /// <summary>Opens the page and sends a form with its token.</summary>
    public static async Task<HttpResponseMessage> PostAsync(HttpClient client, string address, params (string Name, string Value)[] fields)
    {
        ArgumentNullException.ThrowIfNull(client);
        var stop = Xunit.TestContext.Current.CancellationToken;
        var page = await client.GetStringAsync(new Uri("/sign-in", UriKind.Relative), stop);
        var token = TokenIn(page);
        using var form = new FormUrlEncodedContent(
        [
            .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)),
            KeyValuePair.Create("__RequestVerificationToken", token),
        ]);
        return await client.PostAsync(new Uri(address, UriKind.Relative), form, stop);
    }

    /// <summary>The token that the page's forms carry.</summary>
    public static string TokenIn(string page) => Token().Match(page).Groups[1].Value;

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
