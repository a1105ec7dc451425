namespace Dashboard.Features.Api;

/// <summary>Texts of the interface: what is wrong with a request and what is allowed.</summary>
public sealed class ApiText
{
    private ApiText()
    {
    }
}
