"""Doors to what the post and the queue could not settle by themselves."""

from django.urls import path

from heedful.server.post import views

app_name = "post"
urlpatterns = [
    path("post/", views.held, name="held"),
    path("post/letters/<int:letter_id>/settlement/", views.settlement, name="settlement"),
    path("post/tasks/<int:job_id>/new-start/", views.new_start, name="new-start"),
]
