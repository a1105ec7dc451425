namespace Dashboard.Identity.Standings;

/// <summary>An API key.</summary>
/// <param name="Hash">What is stored of it, in hexadecimal: a key made anew under the same name is another one.</param>
public sealed record KeyCredential(string Hash) : Credential;
