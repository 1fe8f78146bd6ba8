using StackLint.Analysis.Contexts;

namespace StackLint.Analysis;

/// <summary>Takes the actions of a <see cref="ComposeAnalyzer"/>.</summary>
public abstract class AnalysisContext
{
    /// <summary>Calls the action for each service of each project.</summary>
    public abstract void RegisterServiceAction(Action<ServiceAnalysisContext> action);

    /// <summary>Calls the action once for each project: one file, or several that Docker loads together.</summary>
    public abstract void RegisterProjectAction(Action<ProjectAnalysisContext> action);

    /// <summary>Calls the action for each file of each project.</summary>
    public abstract void RegisterFileAction(Action<FileAnalysisContext> action);

    /// <summary>Calls the action for each node of each document that Docker reads, keys included.</summary>
    public abstract void RegisterYamlAction(Action<YamlAnalysisContext> action);

    /// <summary>Calls the action for each Launchpad file.</summary>
    public abstract void RegisterLaunchpadAction(Action<LaunchpadAnalysisContext> action);

    /// <summary>Calls the action for each <c>daemon.json</c>.</summary>
    public abstract void RegisterDaemonAction(Action<DaemonAnalysisContext> action);

    /// <summary>Calls the action for each inventory of nodes.</summary>
    public abstract void RegisterNodesAction(Action<NodesAnalysisContext> action);

    /// <summary>
    /// Calls the action once a run, after all others, with every project and document for which the rule is not off. Only for what no
    /// file can tell alone.
    /// </summary>
    public void RegisterRunAction(Action<RunAnalysisContext> action) => RegisterRunAction(static _ => true, action);

    /// <summary>
    /// Calls the action once a run, with the projects that concern it only. A run over many files keeps those, and lets go of the
    /// others as soon as all other actions have seen them.
    /// </summary>
    /// <param name="concerns">Whether the action has to see a project, as far as the project alone tells.</param>
    /// <param name="action">The action.</param>
    public abstract void RegisterRunAction(Func<ProjectAnalysisContext, bool> concerns, Action<RunAnalysisContext> action);
}
