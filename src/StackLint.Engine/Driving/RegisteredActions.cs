using StackLint.Analysis;
using StackLint.Analysis.Contexts;

namespace StackLint.Engine.Driving;

/// <summary>The actions of one analyzer.</summary>
internal sealed class RegisteredActions : AnalysisContext
{
    internal List<Action<ServiceAnalysisContext>> Service { get; } = [];

    internal List<Action<ProjectAnalysisContext>> Project { get; } = [];

    internal List<Action<FileAnalysisContext>> File { get; } = [];

    internal List<Action<YamlAnalysisContext>> Yaml { get; } = [];

    internal List<Action<LaunchpadAnalysisContext>> Launchpad { get; } = [];

    internal List<Action<DaemonAnalysisContext>> Daemon { get; } = [];

    internal List<Action<NodesAnalysisContext>> Nodes { get; } = [];

    internal List<Action<RunAnalysisContext>> Run { get; } = [];

    /// <summary>Tell the session whether a project concerns the actions of the run.</summary>
    internal List<Action<(ProjectAnalysisContext Project, AnalyzerSession Session)>> Concerns { get; } = [];

    public override void RegisterServiceAction(Action<ServiceAnalysisContext> action) => Service.Add(action);

    public override void RegisterProjectAction(Action<ProjectAnalysisContext> action) => Project.Add(action);

    public override void RegisterFileAction(Action<FileAnalysisContext> action) => File.Add(action);

    public override void RegisterYamlAction(Action<YamlAnalysisContext> action) => Yaml.Add(action);

    public override void RegisterLaunchpadAction(Action<LaunchpadAnalysisContext> action) => Launchpad.Add(action);

    public override void RegisterDaemonAction(Action<DaemonAnalysisContext> action) => Daemon.Add(action);

    public override void RegisterNodesAction(Action<NodesAnalysisContext> action) => Nodes.Add(action);

    public override void RegisterRunAction(Func<ProjectAnalysisContext, bool> concerns, Action<RunAnalysisContext> action)
    {
        Concerns.Add(c => c.Session.ConcernsRun |= concerns(c.Project));
        Run.Add(action);
    }
}
