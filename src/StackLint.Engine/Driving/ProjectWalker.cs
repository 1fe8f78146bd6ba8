using System.Collections.Immutable;
using StackLint.Analysis.Contexts;
using StackLint.Compose.Model;
using StackLint.Compose.Targets;
using StackLint.Yaml.Syntax;

namespace StackLint.Engine.Driving;

/// <summary>Walks a project once and calls the actions of all analyzers on the way.</summary>
internal static class ProjectWalker
{
    internal static void Walk(ComposeProject project, ImmutableArray<AnalyzerSession<ComposeProject>> sessions, CancellationToken cancellationToken)
    {
        foreach (var service in project.Services)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var path = service.Entry?.Key.File.Path ?? project.Path;
            foreach (var session in sessions)
            {
                session.Run(session.Actions.Service, service, static (scope, s) => new ServiceAnalysisContext(scope, s), path);
            }
        }

        foreach (var file in project.Files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var session in sessions)
            {
                session.Run(session.Actions.File, file, static (scope, f) => new FileAnalysisContext(scope, f), file.Path);
            }

            WalkNodes(project.Target, file, [.. sessions.Where(static s => s.Actions.Yaml.Count > 0)]);
        }

        foreach (var session in sessions)
        {
            session.Run(session.Actions.Project, static scope => new ProjectAnalysisContext(scope), project.Path);
            session.Run(session.Actions.Concerns, session, static (scope, asking) => (new ProjectAnalysisContext(scope), (AnalyzerSession)asking), project.Path);
        }
    }

    private static void WalkNodes(ComposeTarget target, ComposeFile file, ImmutableArray<AnalyzerSession<ComposeProject>> sessions)
    {
        if (sessions.IsEmpty)
        {
            return;
        }

        foreach (var document in file.Yaml.Documents)
        {
            // A stack is loaded from the first document alone.
            if (target != ComposeTarget.Swarm || document.Index == 0)
            {
                Visit(document.Root);
            }
        }

        void Visit(YamlNode node)
        {
            foreach (var session in sessions)
            {
                session.Run(session.Actions.Yaml, (file, node), static (scope, place) => new YamlAnalysisContext(scope, place.file, place.node), file.Path);
            }

            switch (node)
            {
                case YamlMapping mapping:
                    foreach (var entry in mapping.Entries)
                    {
                        Visit(entry.Key);
                        Visit(entry.Value);
                    }

                    break;
                case YamlSequence sequence:
                    foreach (var item in sequence.Items)
                    {
                        Visit(item);
                    }

                    break;
            }
        }
    }
}
