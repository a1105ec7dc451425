using Dashboard.Domain;
using Dashboard.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Dashboard.Tests.Ui;

/// <summary>The smallest still component.</summary>
internal sealed class StillPanel : StillComponent
{
    [Parameter]
    public ValueList<string>? Names { get; set; }

    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.AddContent(0, string.Join(" ", Names ?? new ValueList<string>([])));
        builder.AddContent(1, ChildContent);
    }
}
