#pragma warning disable CA1812, CA1822
namespace Dashboard.Tests.Architecture.Planted.Features.Boards
{
    internal sealed class BoardThatKnowsAReport
    {
        public object Next() => new Reports.Report();
    }
}

namespace Dashboard.Tests.Architecture.Planted.Features.Reports
{
    internal sealed class Report;
}

namespace Dashboard.Tests.Architecture.Planted.Live
{
    internal sealed class LiveThatKnowsAFeature
    {
        public object Page() => new Features.Reports.Report();
    }
}

namespace Dashboard.Tests.Architecture.Planted.Data
{
    internal sealed class DataThatKnowsLive
    {
        private Live.LiveThatKnowsAFeature? figures;

        public object Figures => figures ??= new Live.LiveThatKnowsAFeature();
    }
}

namespace Dashboard.Tests.Architecture.Planted.Jobs
{
    internal sealed class JobAsItShouldBe
    {
        public object Figures() => new Live.LiveThatKnowsAFeature();
    }
}
