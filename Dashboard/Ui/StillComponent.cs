using Microsoft.AspNetCore.Components;

namespace Dashboard.Ui;

/// <summary>
/// A component that shows its parameters and nothing else: it is drawn again when one of them changed by value. Its own events draw it as
/// ever. A fragment or callback counts as changed, because what it captured may have.
/// </summary>
public abstract class StillComponent : ComponentBase
{
    private Dictionary<string, object?>? drawn;

    /// <inheritdoc/>
    public override Task SetParametersAsync(ParameterView parameters)
    {
        if (IsDrawn(parameters))
        {
            return Task.CompletedTask;
        }

        drawn ??= [];
        drawn.Clear();
        foreach (var parameter in parameters)
        {
            drawn.Add(parameter.Name, parameter.Value);
        }

        return base.SetParametersAsync(parameters);
    }

    private bool IsDrawn(ParameterView parameters)
    {
        if (drawn is null)
        {
            return false;
        }

        var count = 0;
        foreach (var parameter in parameters)
        {
            count++;
            if (parameter.Value is Delegate or EventCallback
                || !drawn.TryGetValue(parameter.Name, out var before)
                || !Equals(before, parameter.Value))
            {
                return false;
            }
        }

        return count == drawn.Count;
    }
}
