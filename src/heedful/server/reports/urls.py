"""The names of the doors of the Report Desk."""

from django.urls import path

from heedful.server.reports import api
from heedful.server.reports.views import desk, exports, front, lessons, reporter, waves
from heedful.server.reports.views import settings as arrangement

app_name = "reports"
urlpatterns = [
    path("", front.front, name="front"),
    path("open/", front.opened, name="opened"),
    path("mine/", reporter.mine, name="mine"),
    path("r/<str:token>/", reporter.own, name="own"),
    path("r/<str:token>/pulse/", reporter.pulse, name="pulse"),
    path("desk/", desk.queue, name="queue"),
    path("desk/reports/<int:report_id>/", desk.report, name="report"),
    path("desk/reports/<int:report_id>/original/", desk.original, name="original"),
    path("desk/reports/<int:report_id>/verdict/", desk.verdict, name="verdict"),
    path("desk/reports/<int:report_id>/answer/", desk.answer, name="answer"),
    path("desk/reports/<int:report_id>/answer/withdrawal/", desk.withdrawal, name="withdrawal"),
    path("desk/reports/<int:report_id>/aside/", desk.aside, name="aside"),
    path("desk/reports/<int:report_id>/indicators/<slug:form>/", exports.of_report, name="report-indicators"),
    path("desk/campaigns/", waves.waves, name="waves"),
    path("desk/campaigns/<int:campaign_id>/", waves.wave, name="wave"),
    path("desk/campaigns/<int:campaign_id>/verdict/", waves.verdict, name="wave-verdict"),
    path("desk/campaigns/<int:campaign_id>/answers/", waves.answers, name="wave-answers"),
    path("desk/campaigns/<int:campaign_id>/indicators/<slug:form>/", exports.of_campaign, name="wave-indicators"),
    path("desk/arrangement/", arrangement.arrangement, name="arrangement"),
    path("desk/arrangement/policies/", arrangement.policies, name="policies"),
    path("desk/arrangement/keys/", arrangement.keys, name="keys"),
    path("desk/arrangement/keys/<int:key_id>/revocation/", arrangement.revocation, name="revocation"),
    path("desk/arrangement/lessons/", lessons.taught, name="lessons"),
    path("desk/arrangement/lessons/choice/", lessons.choice, name="lesson-choice"),
    path("api/v1/reports", api.reports, name="api-reports"),
]
