namespace Dashboard.Features.SignIn;

/// <summary>Texts of the sign-in page.</summary>
public sealed class SignInText
{
    private SignInText()
    {
    }
}
