using StackLint.Compose.Model;
using StackLint.Engine.Driving;
using StackLint.Engine.Projects;
using StackLint.Engine.Severities;

namespace StackLint.Engine.Running;

/// <summary>A project with what was found in it.</summary>
/// <param name="Plan">The files.</param>
/// <param name="Severities">The severities in force.</param>
/// <param name="Model">What was loaded; null when the base file is broken.</param>
/// <param name="Report">What the rules said; null like <paramref name="Model"/>.</param>
internal sealed record LintedProject(PlannedProject Plan, SeverityResolver Severities, ComposeProject? Model, ProjectReport? Report);
