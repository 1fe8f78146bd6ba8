using StackLint.Analysis.Findings;
using Verify = StackLint.Testing.RuleVerifier<StackLint.Rules.Networking.InternalTrafficOnRoutingMeshAnalyzer>;

namespace StackLint.Rules.Tests.Networking;

public sealed class InternalTrafficFixTests
{
    [Fact]
    public void Port_whose_users_share_a_network_is_removed()
    {
        var found = Verify.CodeFix(
            """
            services:
              mq:
                image: rabbitmq
                ports:
                  - {|SL2004:"5672:5672"|}
                  - "15672:15672"   # page for people
              app: {image: app, environment: {AMQP_HOST: mq}}
            """,
            """
            services:
              mq:
                image: rabbitmq
                ports:
                  - "15672:15672"   # page for people
              app: {image: app, environment: {AMQP_HOST: mq}}
            """);
        Assert.Equal(FixApplicability.Unsafe, found.Single().Details.Fix!.Applicability);
    }

    [Theory]
    [InlineData("networks: [other]", "ports: [{|SL2004:\"5672:5672\"|}, \"15672:15672\"]")]
    [InlineData("x-ports: *mq", "ports: &mq [{|SL2004:\"5672:5672\"|}, \"15672:15672\"]")]
    [InlineData("command: run", "ports: # all of them\n      # for the app\n      - {|SL2004:\"5672:5672\"|}")]
    public void Port_is_kept_when_a_user_is_elsewhere_or_the_edit_would_reach_further(string user, string ports)
    {
        var found = Verify.Diagnostics(
            $$$"""
            services:
              mq:
                image: rabbitmq
                {{{ports}}}
              app:
                image: app
                environment: {AMQP_HOST: mq}
                {{{user}}}
            networks: {other: {}}
            """);
        Assert.Null(found.Single().Details.Fix);
    }
}
