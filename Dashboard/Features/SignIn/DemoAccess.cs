using Dashboard.Demo;
using Dashboard.Identity;
using Dashboard.Identity.Users;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Dashboard.Features.SignIn;

/// <summary>One-click roles: only in Development and only with the simulated city, never beside real data.</summary>
internal sealed class DemoAccess(IOptions<DemoOptions> demo, IHostEnvironment environment, UserManager<AppUser> users, UserRegister register)
{
    public bool IsOffered => environment.IsDevelopment() && demo.Value.Enabled;

    /// <summary>The account of the person, made at its first use; null when none is offered under that key.</summary>
    public async Task<AppUser?> FindAsync(string? key, string displayName)
    {
        var person = IsOffered ? DemoPerson.All.FirstOrDefault(person => person.Key == key) : null;
        if (person is null)
        {
            return null;
        }

        if (await users.FindByNameAsync(person.UserName) is { } known)
        {
            return known;
        }

        var user = new AppUser { UserName = person.UserName, DisplayName = displayName, Areas = person.Area };
        var added = await register.AddAsync(user, person.Role, password: null);
        return added.Succeeded ? user : throw new InvalidOperationException(string.Join(' ', added.Errors.Select(error => error.Description)));
    }
}
