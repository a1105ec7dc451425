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
    internal sealed class JobThatKnowsLive
    {
        public object Figures() => new Live.LiveThatKnowsAFeature();
    }
}

namespace Dashboard.Tests.Architecture.Planted.Ingest
{
    internal sealed class WriterThatKnowsLive
    {
        public object Figures() => new Live.LiveThatKnowsAFeature();
    }
}

namespace Dashboard.Tests.Architecture.Planted.Signals
{
    internal sealed class SignalThatKnowsData
    {
        public object Data() => new Data.DataThatKnowsLive();
    }
}

namespace Dashboard.Tests.Architecture.Planted.Demo
{
    internal sealed class DemoAsItShouldBe
    {
        public object Data() => new Data.DataThatKnowsLive();
    }
}
