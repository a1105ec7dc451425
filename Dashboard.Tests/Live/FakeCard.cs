using Dashboard.Live;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Dashboard.Tests.Live;

/// <summary>The smallest live component.</summary>
internal sealed class FakeCard : LiveComponent<string, string>
{
    [Inject]
    private FakeSource Source { get; set; } = default!;

    [Parameter]
    public string Name { get; set; } = "";

    protected override string Topic => Name;

    protected override IDisposable Listen(string topic, Action changed) => Source.Listen(topic, changed);

    protected override ValueTask<string> ReadAsync(string topic, CancellationToken cancellationToken) => Source.ReadAsync(topic);

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (State is { } state)
        {
            builder.OpenElement(0, "p");
            builder.AddContent(1, state);
            builder.CloseElement();
        }
    }
}
