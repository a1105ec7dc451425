using Microsoft.AspNetCore.Authorization;

namespace Dashboard.Identity;

/// <summary>Needs a reader (someone known with a scope) who holds the rights.</summary>
public sealed record RightsRequirement(Rights Rights) : IAuthorizationRequirement;
