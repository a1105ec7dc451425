using Dashboard.Commands;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Support;

/// <summary>The program's commands, made anew so that they speak to a console of the test.</summary>
internal sealed class CommandServices(IServiceProvider services, CommandConsole console) : IServiceProvider
{
    public object? GetService(Type serviceType) => serviceType == typeof(CommandConsole) ? console : services.GetService(serviceType);

    public CommandRunner Runner() => new(
        services.GetServices<ICommand>().Select(command => (ICommand)ActivatorUtilities.CreateInstance(this, command.GetType())), console);
}
